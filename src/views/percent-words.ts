/** A share as a reader sees it: 86.7%, 90%; 无 where there is nothing to share. */
export function percentWords(rate: number | undefined): string {
  return rate === undefined ? '无' : `${String(rate)}%`;
}
