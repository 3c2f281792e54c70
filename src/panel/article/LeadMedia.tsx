import { useEffect, useState } from 'preact/hooks';
import type { Article, EmbeddedPlayer } from '../../article/article.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { usePanel } from '../context.ts';
import { cssAddress, onPageLoads } from './enhance/posters.ts';

/** A link to the talk or episode that the page is about, above the text. Not part of the body. */
export function LeadMediaRow({
  article,
  recording,
}: {
  readonly article: Article;
  readonly recording: EmbeddedPlayer;
}) {
  const { t, actions } = usePanel();
  const { kind, address, label, poster } = recording;
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    if (poster !== undefined) onPageLoads(new Set([poster]), () => setLoaded(true), stop.signal);
    return () => stop.abort();
  }, [poster]);
  return (
    <div class="prose recording" data-part="recording">
      <figure data-media={kind}>
        {poster !== undefined && isLoaded && <span class="poster" style={{ backgroundImage: cssAddress(poster) }} />}
        {address !== article.url && (
          // biome-ignore lint/a11y/useAnchorContent: its words are drawn from data-label, as in the body.
          <a href={address} target="_blank" rel="noopener noreferrer" aria-label={label} data-label={label} />
        )}
        <button
          type="button"
          aria-label={`${t('mediaOnPage')}: ${label}`}
          data-label={t('mediaOnPage')}
          onClick={() => actions.playOnPage(address)}
        >
          <Icon icon={icons.play} size={16} />
        </button>
      </figure>
    </div>
  );
}
