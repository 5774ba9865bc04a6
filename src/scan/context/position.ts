/** Extensions of files that people point into by line. */
const EXTENSIONS = new Set(
  (
    'ts tsx mts cts js jsx mjs cjs py pyi pyx rs go rb java kt kts scala c h cc cpp cxx hpp hh cs fs swift m mm php pl pm lua r jl ' +
    'ex exs erl hs ml mli clj lisp el vim sh bash zsh fish ps1 bat cmd sql css scss sass less html htm xml svg vue svelte astro ' +
    'md mdx rst adoc txt log out err csv tsv json jsonl json5 ndjson yaml yml toml ini cfg conf env lock diff patch proto ' +
    'graphql tf tfvars nix dockerfile mk cmake gradle sbt ipynb tex bib so la ps st vi do in as am zip mov map d asm s wat wasm'
  ).split(' '),
)

/** True for `name.ext` where a line number may follow: `build.sh:80`, `src/lib.rs:8000:4`. */
export function isSourceFile(name: string): boolean {
  return EXTENSIONS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}
