import type { Bilingual } from '#libs/domain/kernel';
import { useSyncExternalStore } from 'react';
import { useText } from '../system/look.js';

const text: Bilingual = {
  id: 'Tanpa jaringan. Yang tampak adalah yang terakhir dimuat; isian tetap tersimpan di perangkat ini.',
  en: 'No network. You see what was loaded last; what you type stays on this device.',
};

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

export const OfflineBar = () => {
  const t = useText();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="offline-bar">
      {online ? null : t(text)}
    </div>
  );
};
