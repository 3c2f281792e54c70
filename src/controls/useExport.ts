import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../article/article.ts';
import type { ControlsPanel } from '../on-demand/controls-module.ts';
import type { ExportRange, FileKind } from '../on-demand/export-module.ts';
import { copyText, saveFile } from '../ui/copy-and-save.ts';
import type { MessageId } from '../ui/translate.ts';

/** Progress is shown only if a file takes longer than this many ms. */
const blink = 400;

/**
 * Handlers of the menu's copy, save and send items. A file that is unfinished when the article changes is aborted, with
 * a message.
 */
export function useExport(article: Article, { t, locale, settings, actions, showToast }: ControlsPanel) {
  const work = useRef<AbortController | undefined>(undefined);
  const failed = (id: MessageId) => showToast({ text: t(id), mark: 'warn' });
  useEffect(
    () => () => {
      if (!work.current) return;
      work.current.abort();
      failed('fileFailed');
    },
    [article.url],
  );

  const copy = async (range: ExportRange, near: EventTarget | null) => {
    const part = await actions.loadModule('export');
    if (!part) return failed('partMissing');
    try {
      const done = await copyText(await part.toMarkdown(article, range, settings, Date.now()), near);
      if (done) showToast({ text: t('copied'), mark: 'ok' });
      else failed('copyFailed');
    } catch {
      failed('copyFailed');
    }
  };

  const send = async (near: EventTarget | null) => {
    const part = await actions.loadModule('export');
    if (!part) return failed('partMissing');
    try {
      const { address, clipboard } = await part.writeNote(article, settings, Date.now());
      if (clipboard !== undefined && !(await copyText(clipboard, near))) return failed('copyFailed');
      if (await actions.openNote(address)) showToast({ text: t('sending') });
      else failed('sendFailed');
    } catch {
      failed('sendFailed');
    }
  };

  const save = async (kind: FileKind, near: EventTarget | null) => {
    work.current?.abort();
    const own = new AbortController();
    work.current = own;
    let progress = 0;
    let isLate = false;
    const show = () => {
      if (own.signal.aborted) return;
      showToast({ text: t('saving'), progress, action: { label: t('cancel'), run: () => own.abort() } });
    };
    // A timer, since an image that does not load causes no progress events.
    const timer = setTimeout(() => {
      isLate = true;
      show();
    }, blink);
    const onProgress = (share: number) => {
      progress = share;
      if (isLate) show();
    };
    try {
      const part = await actions.loadModule('export');
      if (!part) return failed('partMissing');
      const tools = { t, locale, settings, now: Date.now(), onProgress };
      const { blob, name, missing } = await part.makeFile(article, kind, tools, own.signal);
      if (own.signal.aborted) return;
      saveFile(blob, name, near);
      if (missing.length === 0) return showToast({ text: t('saved'), mark: 'ok' });
      const again = async () => {
        if (await actions.requestImagePermission()) save(kind, near);
      };
      showToast({
        text: t('savedWithout', { n: missing.length }),
        mark: 'warn',
        action: { label: t('allowPictures'), run: again },
      });
    } catch {
      if (!own.signal.aborted) failed('fileFailed');
    } finally {
      clearTimeout(timer);
      if (work.current === own) work.current = undefined;
    }
  };
  return { copy, save, send };
}
