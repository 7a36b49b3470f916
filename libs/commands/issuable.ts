import { familyCommands, type FamilyState } from '#libs/domain/family';
import type { CommandDef } from '#libs/domain/kernel';

/** The commands that people issue; the others only follow from facts. */
export const issuableCommands: readonly CommandDef<FamilyState>[] = [
  ...familyCommands.values(),
].filter((def) => def.reaction !== true);
