/** Where each note is spoken of: the places have ids, so that a note leads back to them. */
export class NoteMarks {
  private readonly places = new Map<number, string[]>();

  /** The id of one more place at which the note is spoken of. */
  mark(note: number): string {
    const places = this.places.get(note) ?? [];
    const id = `at-${note}-${places.length + 1}`;
    this.places.set(note, [...places, id]);
    return id;
  }

  of(note: number): readonly string[] {
    return this.places.get(note) ?? [];
  }
}
