import { annotate } from '../annotations/annotate.tsx';
import { unsavedRecords } from '../annotations/unsaved.ts';
import { provideModule } from '../on-demand/modules.ts';
import { openAnnotationStore } from '../platform/annotation-store.ts';
import { articleKey } from '../sites/match-article.ts';

/** Loaded when the article has highlights, or when the user first selects something in it. */
provideModule('annotations', {
  unsaved: unsavedRecords,
  annotate: (task, signal) => annotate(task, articleKey(task.article.url), openAnnotationStore(), signal),
});
