/** One line of a customer’s invoices; the amount is in cents. */
export interface Invoice {
  number: string;
  /** ISO date. */
  date: string;
  cents: number;
  paid: boolean;
}

export interface Customer {
  id: string;
  name: string;
  email: string;
  contractNumber: string;
  plan: "spark" | "hearth" | "bonfire";
  /** The customer’s own site, which does not exist either. */
  website: string;
  /** ISO date. */
  since: string;
  invoices: readonly Invoice[];
}

/** Answer of `GET /host/config`: everything a page needs to know before it can show the widget. */
export interface HostConfig {
  /** Where the support server is: absolute, or `/` if it is the page’s own. */
  server: string;
  site: string;
  /** Whom one can be; nobody where the site knows no customers by name. */
  customers: readonly Customer[];
}
