import { onNavigation } from '../page/navigation.ts';
import { isReaderAlive } from '../page/reader-life.ts';
import { onToggle } from '../platform/messages.ts';
import { requestScript } from '../platform/script-injection.ts';
import { sites } from '../sites/index.ts';
import { detectArticle } from '../sites/match-article.ts';

/**
 * The entry in every page of the sites. A page that is no article pays for nothing but this; on the addresses of
 * articles the manifest starts the reader beside it, before it. Where an article comes in the place of another page,
 * or where nobody started the reader (a tab that was open before the extension), it is brought.
 */
function start(): void {
  const waiting = new AbortController();
  const look = async () => {
    if (waiting.signal.aborted || !detectArticle(location.href, sites)) return;
    if (isReaderAlive() || (await requestScript('reader'))) waiting.abort();
  };
  onNavigation(window, look, waiting.signal);
  // Answers whoever asks whether this page has its script.
  onToggle(() => undefined, waiting.signal);
  look();
}

start();
