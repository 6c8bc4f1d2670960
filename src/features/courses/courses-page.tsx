import { Route, Routes } from 'react-router-dom';
import { CourseCatalogue } from './course-catalogue.tsx';
import { EditCourse, NewCourse } from './course-pages.tsx';

export function CoursesPage() {
  return (
    <Routes>
      <Route index element={<CourseCatalogue />} />
      <Route path="new" element={<NewCourse />} />
      <Route path=":course" element={<EditCourse />} />
    </Routes>
  );
}
