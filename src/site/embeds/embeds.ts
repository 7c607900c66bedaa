import AnnexText from '../components/AnnexText.astro';
import Issued from '../components/Issued.astro';
import Contact from './Contact.astro';
import ControlGrid from './ControlGrid.astro';
import DutyList from './DutyList.astro';
import FormBlank from './FormBlank.astro';
import Internal from './Internal.astro';
import PhaseList from './PhaseList.astro';
import TargetList from './TargetList.astro';
import TaskProse from './TaskProse.astro';
import TaskTable from './TaskTable.astro';

/** The embeds that documents may use, by name; the list that the reader allows stands in markdown/embeds.ts. */
export const embeds = {
  Issued,
  AnnexText,
  TaskTable,
  ControlGrid,
  PhaseList,
  TaskProse,
  TargetList,
  DutyList,
  FormBlank,
  Contact,
  Internal,
};
