import { phrases, type Phrase } from "./phrase.ts";

/** Phrases of English that a warm voice does without. The longer ones come first: of two that overlap the first is told. */
export const ENGLISH: readonly Phrase[] = [
  ...phrases(
    "draft",
    "hollow",
    [
      /\b(?:please accept (?:our|my) (?:sincere )?|(?:we|i)(?:’re| are|’m| am)? (?:\w+ly )?|our (?:\w+ )?|my (?:\w+ )?)?(?:so |very )?(?:apologi[sz]e|sorry|apologies) for (?:any|the|this|all(?: the)?) inconvenience(?: (?:this|it|that)? ?(?:may|might)? ?(?:have )?(?:be )?caused?(?: you)?)?/i,
      "I’m sorry for the trouble",
    ],
    [/\b(?:please )?rest assured(?: that)?\b/i],
    [
      /\b(?:we|i)(?:’re| are|’m| am)? (?:constantly |currently |already )?(?:doing|trying) (?:our|my) (?:very )?best\b/i,
    ],
    [/\b(?:currently )?experiencing (?:an? )?(?:high|higher|unusual|unusually)\b[^.!?\n]*/i],
    [/\b(?:value|appreciate) your (?:business|feedback|loyalty|custom|trust)\b/i],
  ),
  ...phrases("draft", "empathy", [
    /\b(?:i|we) (?:completely |totally |fully |can )*understand (?:your (?:frustration|concern|disappointment)s?|how (?:frustrating|upsetting)(?: this (?:is|must be))?)\b/i,
  ]),
  ...phrases(
    "draft",
    "script",
    [
      /\bthanks?(?: you)? (?:so much )?for (?:contacting|reaching out|getting in touch)(?: (?:to|with))?(?: (?:us|\p{L}+ support|our (?:support|team|support team)))?(?: today)?(?!\p{L})/iu,
      "Thank you for writing",
    ],
    [
      /\bis there anything else (?:that )?(?:i|we) (?:can|could|may) (?:help|assist|do for) (?:you)?(?: with)?(?: today)?\b/i,
      "Is anything else on your mind",
    ],
    [
      /\b(?:please )?(?:do not|don’t) hesitate to (?:contact|reach out(?: to)?|write(?: to)?|ask|call)(?: us| me)?\b/i,
      "just write to me",
    ],
    [/\b(?:please )?feel free to (?:contact|reach out(?: to)?)(?: us| me)?\b/i, "just write to me"],
    [/\bhope(?: that)? this (?:message|e-?mail|letter) finds you well\b/i],
    [/\b(?:at your earliest convenience)\b/i, "when it suits you"],
    [/\b(?:any )?(?:further|additional) assistance\b/i, "more help"],
    [/\b(?:any )?(?:further|additional) (?:questions or concerns|inquiries|queries)\b/i, "more questions"],
  ),
  ...phrases("draft", "anybody", [
    /\b(?:dear|hello|hi) (?:valued )?(?:customer|user|client|guest|sir(?: or madam|\/madam)?|madam)\b/i,
    "Hello",
  ]),
  ...phrases(
    "draft",
    "nobody",
    [
      /\b(?:has|have|was|were|will) (?:been |be )?(?:forwarded|escalated|passed|transferred|sent)(?: on)? to (?:the |our )?(?:relevant|appropriate|responsible|corresponding|concerned|technical|competent) (?:department|team|person|specialists?)\b/i,
    ],
    [/\bthe (?:relevant|appropriate|responsible|corresponding|competent) (?:department|team|specialists?)\b/i],
  ),
  ...phrases(
    "draft",
    "policy",
    [/\b(?:as )?per (?:our |company |the )*(?:policy|policies|procedures?|terms|rules|guidelines)\b/i],
    [/\b(?:it is|it’s|this is) (?:against )?(?:our|company|the) policy\b/i],
    [/\baccording to our (?:policy|policies|procedures?|rules)\b/i],
  ),
  ...phrases(
    "draft",
    "blames",
    [/(?<!\b(?:if|in case|when|unless|or|that|whether) )\byou (?:have )?(?:failed|neglected|forgot|forgotten) to\b/i],
    [
      /\byou should have (?!received\b|arrived\b|noticed\b)(?:\p{L}+ed|read|told|written|known|thought|paid|said|done)\b/iu,
    ],
    [
      /(?<!\b(?:if|in case|when|unless|since|whether) )\byou (?:did not|didn’t|have not|haven’t) (?:read|follow|followed|provide|provided|fill|filled|enter|entered|specify|specified|give|given|listen|pay|paid attention)\b/i,
    ],
    [/\b(?:please )?calm down\b/i],
  ),
  ...phrases(
    "draft",
    "office",
    [/\bplease be (?:advised|informed)(?: that)?\b/i],
    [/\b(?:in|with) regards? to\b/i, "about"],
    [
      /(?<!\b(?:what’s|what is|what was|something’s|is|no) )\b(?:this|the) matter(?= (?:is|has|was|will|further|at|with|and)\b|[.,!?])/i,
      "this",
    ],
    [/\baforementioned\b/i],
    [/\b(?:hereby|herewith|pursuant to)\b/i],
    [/\b(?:we|i) (?:would like to|wish to) inform you(?: that)?\b/i],
    [/\byour (?:enquiry|inquiry|query)\b/i, "your question"],
    [
      /(?<!\b(?:api|at) )\byour (?:support )?request\b(?! (?:to|headers?|body|returns?|fails?|timed)\b)/i,
      "your question",
    ],
    [/\bkindly\b/i, "please"],
    [/\bcorrespondence\b/i, "messages"],
  ),
  ...phrases(
    "draft",
    "vague",
    [/\b(?:as soon as possible|asap|in due course|momentarily|in a timely manner|within a reasonable time)\b/i],
    [/(?<!\b(?:as|too|how|see you|talk|well|very) )\b(?:very )?(?:soon|shortly)\b(?! (?:as|after|before|enough)\b)/i],
  ),
  ...phrases("draft", "unchecked", [
    /\bwe (?:carefully |always )?(?:read|answer|value|review|consider) (?:each and )?every\b/i,
  ]),
  ...phrases("catalogue", "vague", [/\b(soon|shortly|in due course|as soon as possible|asap|a while|momentarily)\b/i]),
  ...phrases("catalogue", "office", [
    /\b(your (request|enquiry|inquiry|call|query)|correspondence|kindly|please be advised)\b/i,
  ]),
  ...phrases("catalogue", "jargon", [/\b(ticket|submit|queue|session|user|customer)s?\b/i]),
  ...phrases("both", "hollow", [
    /\b(?:unfortunately|we regret(?: to)?|apologi[sz]e for any|(?:are|is) (?:very |so )?important to us|value your)\b/i,
  ]),
  ...phrases("both", "hollow", [/\binconvenience\b/i, "trouble"]),
  ...phrases("catalogue", "unchecked", [/\bevery (letter|message|word)\b/i]),
  ...phrases("catalogue", "blames", [/\b(you (failed|forgot|must|did not)|invalid|illegal|denied)\b/i]),
];
