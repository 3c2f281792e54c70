import { annotate } from '../annotations/annotate.tsx';
import { provideModule } from '../on-demand/modules.ts';
import { openAnnotationStore } from '../platform/annotation-store.ts';
import { articleKey } from '../sites/match-article.ts';

/** Loaded when the article has highlights, or when the user first selects something in it. */
provideModule('annotations', {
  annotate: (task, signal) => annotate(task, articleKey(task.article.url), openAnnotationStore(), signal),
});
