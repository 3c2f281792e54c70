import { provideModule } from '../on-demand/modules.ts';
import { readAloud } from '../speech/read-aloud.tsx';

/** Loaded when the user wants to listen to an article. */
provideModule('speech', { readAloud: (task, signal) => readAloud(task, signal, window.speechSynthesis) });
