import { SelectField } from '../../components/field.tsx'
import type { Project } from '../../data/shapes.ts'

interface PlaceFieldsProps {
  projects: readonly Project[]
  projectId: string
  /** Empty: none. */
  taskId: string
  onPlace: (place: { projectId: string; taskId: string }) => void
}

/** The project, and the task where it has any. */
export function PlaceFields({ projects, projectId, taskId, onPlace }: PlaceFieldsProps) {
  const tasks = projects.find(({ id }) => id === projectId)?.tasks.filter(({ id, archived }) => !archived || id === taskId) ?? []
  return (
    <>
      <SelectField label="Project" value={projectId} onChange={(event) => onPlace({ projectId: event.target.value, taskId: '' })}>
        {!projects.some(({ id }) => id === projectId) && <option value={projectId}>Archived project</option>}
        {projects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {tasks.length > 0 && (
        <SelectField label="Task" optional value={taskId} onChange={(event) => onPlace({ projectId, taskId: event.target.value })}>
          <option value="">None</option>
          {tasks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}
