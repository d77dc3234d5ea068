import { useSite } from "../site/SiteContext.ts";

/** The desk in a frame, or the way to it: a desk lets itself be framed by pages of its own origin only. */
export function Desk({ address }: { address: string }) {
  const { together } = useSite().words;
  if (new URL(address).origin === location.origin) {
    return <iframe title={together.desk} src={address} />;
  }
  return (
    <div className="side-elsewhere">
      <p>{together.elsewhere}</p>
      <a className="button button-full" href={address} target="_blank" rel="noreferrer">
        {together.openDesk}
      </a>
    </div>
  );
}
