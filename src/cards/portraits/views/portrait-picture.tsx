import type { Portrait } from '../portrait';

/** The photograph of a defender, with whom to name beside it. */
export function PortraitPicture({ id, portrait }: { id: string; portrait: Portrait }) {
  const { version, alt, width, height, credit } = portrait;
  return (
    <figure class="portrait">
      <img src={`/defenders/${id}/portrait.jpg?v=${version}`} alt={alt} width={width} height={height} dir="auto" />
      {credit && (
        <figcaption class="small soft" dir="auto">
          {credit}
        </figcaption>
      )}
    </figure>
  );
}
