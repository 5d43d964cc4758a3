/** What is wrong with the input or the command, told to the user in one line; never a stack trace. Exit code 2. */
export class Trouble extends Error {
  /** Short stable name: 'not-found', 'binary', 'too-large', 'bad-yaml', ... */
  readonly code: string;
  /** Where: 'report.txt' or 'my.yml:3:7'; null where the command line itself is wrong. */
  readonly place: string | null;

  constructor(code: string, place: string | null, message: string) {
    super(message);
    this.name = 'Trouble';
    this.code = code;
    this.place = place;
  }
}
