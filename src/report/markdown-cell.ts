import { printable } from '../model/printable.ts'

/** All that could be read as markup of Markdown, of GitHub's or as HTML; GitHub makes links of `www.` and `https://`, too. */
const markup = /[\\`*_{}[\]<>()#!|~&$@]|(?<=www)\.|:(?=\/\/)/gi

/** A text of anyone's as one line of Markdown, in a table or out of it: it shows as itself. */
export function plainMarkdown(text: string): string {
  return printable(text).replace(markup, '\\$&')
}
