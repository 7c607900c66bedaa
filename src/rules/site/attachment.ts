/** Whether a link leads to a file to be taken away, not to a page. */
export function isAttachment(file: string, isDownload: boolean): boolean {
  return isDownload || /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|csv|txt|json|ics|jpe?g|png|gif|svg|mp4|mp3)$/iu.test(file);
}
