import { provideModule } from '../on-demand/modules.ts';
import { readAloud } from '../speech/read-aloud.tsx';

/** Brought into the page when the user wants to hear an article. */
provideModule('speech', { readAloud: (task, signal) => readAloud(task, signal, window.speechSynthesis) });
