import { options } from 'preact';

// Preact (11.2) runs effects after the next frame, or by a timer if there is no frame. A test file that has ended leaves
// this
// timer behind without its document's frames: the timer then throws in another file. So effects run at once here.
options.requestAnimationFrame = queueMicrotask;
