import { onNavigation } from '../page/navigation.ts';
import { isReaderAlive } from '../page/reader-life.ts';
import { onToggle } from '../platform/messages.ts';
import { requestScript } from '../platform/script-injection.ts';
import { sites } from '../sites/index.ts';
import { detectArticle } from '../sites/match-article.ts';

/**
 * Entry script for every page of the sites, small because most pages are not articles. On addresses of articles the
 * manifest loads `reader.js` before it. If the page navigates to an article in place, or `reader.js` is missing (in a
 * tab that was open before the extension started), this script requests it.
 */
function start(): void {
  const waiting = new AbortController();
  const loadReader = async () => {
    if (waiting.signal.aborted || !detectArticle(location.href, sites)) return;
    if (isReaderAlive() || (await requestScript('reader'))) waiting.abort();
  };
  onNavigation(window, loadReader, waiting.signal);
  // With a listener, the page answers the background's check for a running script.
  onToggle(() => undefined, waiting.signal);
  loadReader();
}

start();
