import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'

interface ClashDialogProps {
  onKeepMine: () => void
  onTakeTheirs: () => void
  onClose: () => void
}

/** Two people, or two tabs, wrote on the same draft: one of the two is kept, by choice. */
export function ClashDialog({ onKeepMine, onTakeTheirs, onClose }: ClashDialogProps) {
  return (
    <Dialog title="This draft was changed elsewhere" onClose={onClose}>
      <div className="dialog-body">
        <p>
          Somebody saved another version while you were writing, perhaps you in another tab. Nothing is lost yet: choose which one to keep.
        </p>
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onClick={onClose}>
          Decide later
        </Button>
        <Button onClick={onTakeTheirs}>Show theirs</Button>
        <Button kind="primary" onClick={onKeepMine}>
          Keep mine
        </Button>
      </div>
    </Dialog>
  )
}
