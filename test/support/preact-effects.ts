import { options } from 'preact';

// Preact (11.2) runs effects after the next frame, or by a timer if there is no frame. When a test file has ended, its
// document has no frames any more, and the remaining timer would throw during another file. So effects run at once here.
options.requestAnimationFrame = queueMicrotask;
