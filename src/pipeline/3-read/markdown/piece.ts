/** A stretch of source that is parsed by itself, [start, end). */
export interface Piece {
  start: number;
  end: number;
  /** The head of the table that the piece goes on with: to be set before it, not to be read again. */
  head: string;
  /** Code or HTML alone: the parser takes it in one stride, however long it is. */
  solid: boolean;
}
