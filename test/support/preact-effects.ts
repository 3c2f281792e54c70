import { options } from 'preact';

// Preact (11.2) runs effects after the next frame, or by a timer where no frame comes. A file that has ended leaves that
// timer behind, and with its document the frames are gone: the timer throws into another file. Here effects run at once.
options.requestAnimationFrame = queueMicrotask;
