import { Route, Routes } from 'react-router-dom';
import { CriteriaPage } from './criteria-page.tsx';
import { OrganizationDetail } from './organization-detail.tsx';
import { OrganizationRegister } from './organization-register.tsx';

export function OrganizationsPage() {
  return (
    <Routes>
      <Route index element={<OrganizationRegister />} />
      <Route path="criteria" element={<CriteriaPage />} />
      <Route path=":organization" element={<OrganizationDetail />} />
    </Routes>
  );
}
