import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { Dialog } from './Layer.tsx';
import { useVoice } from './voice.ts';

export interface LightboxProps {
  readonly images: readonly HTMLImageElement[];
  /** The image that is shown; none while the lightbox is closed. */
  readonly image: HTMLImageElement | undefined;
  readonly onImage: (image: HTMLImageElement) => void;
  readonly onClose: () => void;
}

const zooms = { min: 1, max: 6, factor: 1.4 };

/** One image large on dark, with the others of the article beside it. */
export function Lightbox({ images, image, onImage, onClose }: LightboxProps) {
  const { t } = useVoice();
  const [zoom, setZoom] = useState(1);
  const [shift, setShift] = useState({ x: 0, y: 0 });
  const [drag, setDrag] = useState<{ x: number; y: number } | undefined>(undefined);
  useEffect(() => {
    setZoom(1);
    setShift({ x: 0, y: 0 });
  }, [image]);
  const index = image ? images.indexOf(image) : -1;
  const go = (by: number) => {
    const next = images[index + by];
    if (next) onImage(next);
  };
  const scale = (factor: number) => {
    const next = Math.min(zooms.max, Math.max(zooms.min, zoom * factor));
    setZoom(next);
    if (next === 1) setShift({ x: 0, y: 0 });
  };
  const onKey = (event: KeyboardEvent) => {
    const does: Record<string, () => void> = {
      ArrowLeft: () => go(-1),
      ArrowRight: () => go(1),
      '+': () => scale(zooms.factor),
      '=': () => scale(zooms.factor),
      '-': () => scale(1 / zooms.factor),
      '0': () => scale(0),
    };
    const run = Object.hasOwn(does, event.key) && !event.ctrlKey && !event.metaKey ? does[event.key] : undefined;
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const caption = image?.closest('figure')?.querySelector('figcaption')?.textContent?.trim() || image?.alt || '';
  return (
    <Dialog class="lightbox" label={t('imageOf', { i: index + 1, n: images.length })} open={!!image} onClose={onClose}>
      {image && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog; every action has a button.
        <div
          class="lightbox-inner"
          onKeyDown={onKey}
          onWheel={(event) => {
            event.preventDefault();
            scale(event.deltaY < 0 ? 1.15 : 1 / 1.15);
          }}
          onClick={(event) => {
            if (event.target === event.currentTarget) onClose();
          }}
        >
          <img
            src={image.currentSrc || image.src}
            alt={image.alt}
            draggable={false}
            data-zoomed={zoom > 1}
            style={{ transform: `translate(${shift.x}px, ${shift.y}px) scale(${zoom})` }}
            onPointerDown={(event) => {
              if (zoom === 1) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ x: event.clientX - shift.x, y: event.clientY - shift.y });
            }}
            onPointerMove={(event) => drag && setShift({ x: event.clientX - drag.x, y: event.clientY - drag.y })}
            onPointerUp={() => setDrag(undefined)}
          />
          <span class="lightbox-count">
            {index + 1} / {images.length}
          </span>
          <button type="button" class="tool close" aria-label={t('dismiss')} onClick={onClose}>
            <Icon name="close" />
          </button>
          <button
            type="button"
            class="tool previous"
            aria-label={t('imagePrev')}
            disabled={index <= 0}
            onClick={() => go(-1)}
          >
            <Icon name="previous" />
          </button>
          <button
            type="button"
            class="tool next"
            aria-label={t('imageNext')}
            disabled={index >= images.length - 1}
            onClick={() => go(1)}
          >
            <Icon name="next" />
          </button>
          <p class="lightbox-caption">{caption}</p>
        </div>
      )}
    </Dialog>
  );
}
