import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Frame } from './parts/frame.js';
import { Loading } from './parts/states.js';
import { Masuk } from './pages/masuk/masuk.js';
import { NewPassword } from './pages/masuk/new-password.js';
import { LookProvider } from './system/look.js';
import { queries } from './system/queries.js';
import { SessionProvider, useSession } from './system/session.js';

// Only the first screen is in the first load.
const Ringkasan = lazy(() => import('./pages/ringkasan/ringkasan.js'));
const Registri = lazy(() => import('./pages/registri/registri.js'));
const Keluarga = lazy(() => import('./pages/keluarga/keluarga.js'));
const Kuitansi = lazy(() => import('./pages/kuitansi/kuitansi.js'));
const Perubahan = lazy(() => import('./pages/kuitansi/changes/perubahan.js'));
const Validitas = lazy(() => import('./pages/validitas/validitas.js'));
const Audit = lazy(() => import('./pages/audit/audit.js'));
const Admin = lazy(() => import('./pages/admin/admin.js'));
const Laporan = lazy(() => import('./pages/laporan/laporan.js'));
const Penerima = lazy(() => import('./pages/penerima/penerima.js'));
const Tugas = lazy(() => import('./pages/tugas/tugas.js'));

const Pages = () => {
  const { session } = useSession();
  if (session === undefined) return <Masuk />;
  if (session.account.mustChangePassword === true) return <NewPassword />;
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Ringkasan />} />
          <Route path="/registri" element={<Registri />} />
          <Route path="/keluarga/:familyId" element={<Keluarga />} />
          <Route path="/kuitansi/:figure" element={<Kuitansi />} />
          <Route path="/kuitansi/:figure/perubahan" element={<Perubahan />} />
          <Route path="/laporan" element={<Laporan />} />
          <Route path="/validitas/*" element={<Validitas />} />
          <Route path="/audit/*" element={<Audit />} />
          <Route path="/admin/*" element={<Admin />} />
          <Route path="/penerima" element={<Penerima />} />
          <Route path="/tugas" element={<Tugas />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </Frame>
  );
};

export const App = () => (
  <QueryClientProvider client={queries}>
    <LookProvider>
      <SessionProvider>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </SessionProvider>
    </LookProvider>
  </QueryClientProvider>
);
