import { Loaf } from "../pictures/Loaf.tsx";
import { WhyPicture } from "../pictures/WhyPicture.tsx";
import { useSite } from "../site/SiteContext.ts";

export function Why() {
  const { why } = useSite().words;
  return (
    <section className="why">
      <h2>{why.title}</h2>
      <ul className="why-list">
        {why.list.map(({ title, text }, index) => (
          <li key={title}>
            <WhyPicture index={index} />
            <div>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <figure className="why-quote">
        <div>
          <blockquote>{why.quote}</blockquote>
          <figcaption>{why.quoted}</figcaption>
        </div>
        <Loaf />
      </figure>
    </section>
  );
}
