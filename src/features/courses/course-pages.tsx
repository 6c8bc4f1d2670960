import { useLocation, useParams } from 'react-router-dom';
import { courseDetailView, courseListView } from '#domain/courses/course.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { useText } from '#ui/use-text.ts';
import { CourseForm } from './course-form.tsx';

export function NewCourse() {
  const { unit } = useSession();
  const { data, error } = useLive(courseListView, { unit });
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={640} lines={6} />;
  return <CourseForm key={unit} unit={unit} lists={data} />;
}

export function EditCourse() {
  const { courses } = useText();
  const { course = '' } = useParams();
  const { unit, year } = useSession();
  const { search } = useLocation();
  const lists = useLive(courseListView, { unit });
  const detail = useLive(courseDetailView, { course, year });
  const error = lists.error ?? detail.error;
  if (error) return <ErrorState detail={error.message} />;
  if (lists.data === undefined || detail.data === undefined) return <LoadingState height={640} lines={6} />;
  if (detail.data === null) {
    return (
      <EmptyState
        page
        title={courses.form.gone}
        actions={<LinkButton href={`#/courses${search}`}>{courses.form.toList}</LinkButton>}
      >
        {courses.form.goneText}
      </EmptyState>
    );
  }
  return <CourseForm key={course} unit={detail.data.course.unit} lists={lists.data} known={detail.data} />;
}
