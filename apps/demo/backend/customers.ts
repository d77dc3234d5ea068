import type { Customer, Invoice } from "./config.ts";

interface Person extends Omit<Customer, "invoices"> {
  cents: number;
  /** Whether the newest invoice still waits for money. */
  owes: boolean;
}

const PEOPLE: readonly Person[] = [
  {
    id: "maria",
    name: "Maria Lindqvist",
    email: "maria@rye-and-shine.example",
    contractNumber: "HH-2041-77",
    plan: "hearth",
    website: "rye-and-shine.example",
    since: "2021-03-08",
    cents: 790,
    owes: false,
  },
  {
    id: "ivan",
    name: "Ivan Kovalenko",
    email: "ivan@slow-light.example",
    contractNumber: "HH-1187-30",
    plan: "bonfire",
    website: "slow-light.example",
    since: "2019-11-21",
    cents: 1690,
    owes: true,
  },
];

/** The people one can be on this site, with the invoices of the three months up to `now`, newest first. */
export function customersAt(now: number): Customer[] {
  return PEOPLE.map(({ cents, owes, ...person }) => ({
    ...person,
    invoices: [0, 1, 2].map((back) => invoice(person.contractNumber, cents, now, back, owes && back === 0)),
  }));
}

export function findPerson(id: unknown): Pick<Customer, "id" | "name" | "email"> | undefined {
  return PEOPLE.find((person) => person.id === id);
}

function invoice(contract: string, cents: number, now: number, monthsBack: number, open: boolean): Invoice {
  const today = new Date(now);
  const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - monthsBack, 1))
    .toISOString()
    .slice(0, 10);
  return { number: `${date.slice(0, 7)}-${contract.slice(3, 7)}`, date, cents, paid: !open };
}
