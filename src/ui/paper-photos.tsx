import type { PaperPhoto } from '#kernel/paper.ts';
import './styles/paper.css';

/** Photos two by two, each over what it shows. `addresses` lead to the large ones; without one the small picture stands. */
export function PaperPhotos({
  photos,
  addresses,
}: {
  photos: readonly PaperPhoto[];
  addresses?: ReadonlyMap<string, string> | undefined;
}) {
  if (photos.length === 0) return null;
  return (
    <div className="paper-photos">
      {photos.map(({ id, caption, width, height, thumb }) => (
        <figure key={id}>
          <img src={addresses?.get(id) ?? `data:image/jpeg;base64,${thumb}`} alt="" width={width} height={height} />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}
