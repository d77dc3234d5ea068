/** An emoji with the words that find it: the name first. */
export interface NamedEmoji {
  readonly emoji: string;
  readonly words: readonly string[];
}

const SET: readonly (readonly [emoji: string, en: string, uk: string])[] = [
  ["🙂", "Slight smile, happy", "Легка усмішка, радість"],
  ["😊", "Smile, warm", "Усмішка, тепло"],
  ["😀", "Grin, happy", "Широка усмішка, радість"],
  ["😂", "Tears of joy, laugh", "Сльози радості, сміх"],
  ["😅", "Relieved laugh, phew", "Сміх із полегшенням, ух"],
  ["😉", "Wink", "Підморгування"],
  ["😍", "Heart eyes, love", "Закохані очі, любов"],
  ["🥰", "Loved, hearts", "Ніжність, серця"],
  ["😎", "Cool, sunglasses", "Круто, окуляри"],
  ["🤔", "Thinking", "Думаю, роздуми"],
  ["😐", "Neutral", "Байдуже, нейтрально"],
  ["🙄", "Rolling eyes", "Закочені очі"],
  ["😕", "Confused", "Спантеличення"],
  ["😟", "Worried", "Тривога"],
  ["😢", "Crying, sad", "Сльоза, сум"],
  ["😭", "Sobbing, sad", "Ридання, сум"],
  ["😤", "Steam, annoyed", "Роздратування"],
  ["😠", "Angry", "Злість"],
  ["😱", "Scream, shock", "Крик, жах"],
  ["😴", "Asleep, tired", "Сон, втома"],
  ["🤯", "Mind blown", "Вибух голови, подив"],
  ["🤗", "Hug", "Обійми"],
  ["🤷", "Shrug", "Знизую плечима"],
  ["🙈", "See no evil, oops", "Не бачу, ой"],
  ["👍", "Thumbs up, yes, good", "Палець угору, так, добре"],
  ["👎", "Thumbs down, no, bad", "Палець униз, ні, погано"],
  ["👌", "Okay hand", "Гаразд, добре"],
  ["👏", "Applause, bravo", "Оплески, браво"],
  ["🙏", "Thank you, please", "Дякую, прошу"],
  ["👋", "Wave, hello, bye", "Махаю, привіт, бувайте"],
  ["💪", "Strong", "Сила"],
  ["🤝", "Handshake, deal", "Рукостискання, домовились"],
  ["👀", "Eyes, looking", "Очі, дивлюся"],
  ["❤️", "Heart, love", "Серце, любов"],
  ["💔", "Broken heart", "Розбите серце"],
  ["🎉", "Party, congratulations", "Свято, вітаю"],
  ["🌟", "Star", "Зірка"],
  ["🔥", "Fire", "Вогонь"],
  ["☀️", "Sun", "Сонце"],
  ["🌧️", "Rain", "Дощ"],
  ["☕", "Coffee", "Кава"],
  ["🍕", "Pizza", "Піца"],
  ["🎂", "Cake, birthday", "Торт, день народження"],
  ["🐛", "Bug", "Жук, вада"],
  ["💡", "Idea, bulb", "Ідея, лампочка"],
  ["📎", "Paper clip", "Скріпка"],
  ["📷", "Camera, photo", "Камера, фото"],
  ["📅", "Calendar, date", "Календар, дата"],
  ["⏰", "Alarm clock, time", "Будильник, час"],
  ["🔑", "Key, password", "Ключ, пароль"],
  ["🔒", "Lock, safe", "Замок, безпека"],
  ["💻", "Laptop, computer", "Ноутбук, комп’ютер"],
  ["📱", "Phone", "Телефон"],
  ["🛒", "Shopping cart", "Кошик, покупки"],
  ["💳", "Card, payment", "Картка, оплата"],
  ["📦", "Parcel", "Посилка"],
  ["✅", "Done, check", "Готово, галочка"],
  ["❌", "Cross, wrong", "Хрестик, ні"],
  ["⚠️", "Warning", "Увага"],
  ["❓", "Question", "Питання"],
];

/** A small set of emoji with their names, in Ukrainian or else in English; loaded when somebody wants to choose one. */
export function emojiFor(locale: string): readonly NamedEmoji[] {
  const isUkrainian = /^uk\b/i.test(locale);
  return SET.map(([emoji, en, uk]) => ({ emoji, words: (isUkrainian ? uk : en).split(", ") }));
}
