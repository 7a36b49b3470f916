import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { Later, later } from './parts/later/later.js';
import { Frame } from './parts/frame.js';
import { Masuk } from './pages/masuk/masuk.js';
import { NoSuchPage } from './parts/no-such-page.js';
import { NewPassword } from './pages/masuk/new-password.js';
import { LookProvider } from './system/look.js';
import { queries } from './system/queries.js';
import { SessionProvider, useSession } from './system/session.js';

// Only the first screen is in the first load.
const Ringkasan = later(() => import('./pages/ringkasan/ringkasan.js'));
const Registri = later(() => import('./pages/registri/registri.js'));
const Keluarga = later(() => import('./pages/keluarga/keluarga.js'));
const Kuitansi = later(() => import('./pages/kuitansi/kuitansi.js'));
const Perubahan = later(() => import('./pages/kuitansi/changes/perubahan.js'));
const Validitas = later(() => import('./pages/validitas/validitas.js'));
const Audit = later(() => import('./pages/audit/audit.js'));
const Admin = later(() => import('./pages/admin/admin.js'));
const Laporan = later(() => import('./pages/laporan/laporan.js'));
const Penerima = later(() => import('./pages/penerima/penerima.js'));
const Tugas = later(() => import('./pages/tugas/tugas.js'));

const Pages = () => {
  const { session } = useSession();
  const { pathname } = useLocation();
  if (session === undefined) return <Masuk />;
  if (session.account.mustChangePassword === true) return <NewPassword />;
  return (
    <Frame>
      {/* What broke on one page does not break the next. */}
      <Later key={pathname.split('/')[1]}>
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
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </Later>
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
