/** Public documentation, registries and standards: a link there leads to no machine of the operator. */
const DOCUMENTATION =
  'docs.vllm.ai vllm.ai huggingface.co hf.co pypi.org rubygems.org files.pythonhosted.org readthedocs.io readthedocs.org python.org ' +
  'npmjs.com npmjs.org registry.npmjs.org nodejs.org deno.com deno.land jsr.io bun.sh typescriptlang.org developer.mozilla.org ' +
  'mozilla.org w3.org whatwg.org ietf.org rfc-editor.org iana.org unicode.org ecma-international.org tc39.es json-schema.org ' +
  'schemastore.org yaml.org toml.io json.org commonmark.org spec.commonmark.org opencontainers.org openapis.org swagger.io ' +
  'crates.io docs.rs rust-lang.org doc.rust-lang.org lib.rs golang.org go.dev pkg.go.dev maven.org apache.org eclipse.org ' +
  'tailscale.com docker.com docs.docker.com hub.docker.com docker.io kubernetes.io helm.sh nginx.org nginx.com cloudflare.com ' +
  'developers.cloudflare.com nvidia.com docs.nvidia.com developer.nvidia.com ngc.nvidia.com nvcr.io pytorch.org tensorflow.org ' +
  'openai.com platform.openai.com help.openai.com anthropic.com docs.anthropic.com claude.ai claude.com ollama.com llamaindex.ai ' +
  'langchain.com modelcontextprotocol.io qwen.ai qwenlm.github.io mistral.ai ai.google.dev cloud.google.com developers.google.com ' +
  'google.com learn.microsoft.com microsoft.com visualstudio.com azure.microsoft.com aws.amazon.com docs.aws.amazon.com ' +
  'workos.com stackoverflow.com stackexchange.com serverfault.com superuser.com wikipedia.org wikimedia.org wiktionary.org ' +
  'arxiv.org doi.org acm.org ieee.org semver.org keepachangelog.com conventionalcommits.org opensource.org spdx.org ' +
  'creativecommons.org choosealicense.com gnu.org fsf.org kernel.org debian.org ubuntu.com archlinux.org freedesktop.org ' +
  'man7.org linux.die.net git-scm.com shields.io img.shields.io badge.fury.io badgen.net codecov.io coveralls.io travis-ci.org ' +
  'travis-ci.com circleci.com sonarcloud.io snyk.io opencollective.com patreon.com ko-fi.com tidelift.com thanks.dev polar.sh ' +
  'discord.gg discord.com gitter.im twitter.com x.com youtube.com youtu.be medium.com dev.to reddit.com news.ycombinator.com ' +
  'linkedin.com mastodon.social bsky.app unpkg.com jsdelivr.net cdn.jsdelivr.net esm.sh cdnjs.com bundlephobia.com ' +
  'packagephobia.com packagephobia.now.sh npm.im npmcharts.com npm-stat.com vitest.dev vite.dev vitejs.dev eslint.org prettier.io ' +
  'babeljs.io rollupjs.org webpack.js.org reactjs.org react.dev vuejs.org svelte.dev nextjs.org jestjs.io mochajs.org ' +
  'unifiedjs.com remarkjs.com mdxjs.com oxc.rs rolldown.rs swc.rs esbuild.github.io knip.dev publint.dev fast-check.dev ' +
  'ajv.js.org zod.dev pnpm.io yarnpkg.com tailwindcss.com caniuse.com regex101.com regexper.com runkit.com npm.runkit.com ' +
  'codesandbox.io stackblitz.com codepen.io jsfiddle.net sqlite.org postgresql.org mysql.com mongodb.com redis.io grafana.com ' +
  'prometheus.io opentelemetry.io sentry.io grpc.io graphql.org protobuf.dev owasp.org cve.org nvd.nist.gov nist.gov ' +
  'letsencrypt.org openssl.org openssh.com curl.se microformats.org schema.org purl.org ogp.me sitemaps.org xmlns.com ' +
  'xmlsoap.org oasis-open.org adobe.com oracle.com java.com spring.io jetbrains.com gitpod.io vercel.com netlify.com ' +
  'heroku.com slsa.dev sigstore.dev reproducible-builds.org mermaid.js.org plantuml.com contributor-covenant.org securityscorecards.dev scorecard.dev bestpractices.dev bestpractices.coreinfrastructure.org ' +
  'eemeli.org bundlejs.com deno.bundlejs.com skypack.dev esm.run appveyor.com david-dm.org snyk.io libraries.io github.blog gitbook.com ' +
  'gatsbyjs.org wooorm.com dprint.dev postcss.org browserify.org rawgit.com jquery.org npmx.dev npmgraph.js.org'

/** Public homes of repositories; a git remote there is no endpoint. */
const FORGES =
  'github.com gist.github.com raw.githubusercontent.com githubusercontent.com github.io githubassets.com gitlab.com ' +
  'bitbucket.org codeberg.org sr.ht git.sr.ht sourceforge.net salsa.debian.org gitee.com pagure.io git.kernel.org ghcr.io ' +
  'googlesource.com sourceware.org gcc.gnu.org savannah.gnu.org git.savannah.gnu.org git.gnupg.org gitlab.gnome.org gitlab.freedesktop.org ' +
  'invent.kde.org launchpad.net git.launchpad.net opendev.org framagit.org notabug.org gitea.com git.tukaani.org git.zx2c4.com ' +
  'code.videolan.org gitbox.apache.org git.postgresql.org perl5.git.perl.org aur.archlinux.org gitlab.archlinux.org dev.azure.com hf.co huggingface.co'

/** Public model providers: their bases are known to everybody, but name a route that is not the local one. */
const PROVIDERS =
  'api.openai.com api.anthropic.com generativelanguage.googleapis.com googleapis.com openrouter.ai api.mistral.ai ' +
  'api.groq.com api.together.xyz api.together.ai api.deepseek.com api.cohere.com api.cohere.ai api.fireworks.ai api.x.ai ' +
  'api.perplexity.ai api-inference.huggingface.co router.huggingface.co integrate.api.nvidia.com api.replicate.com ' +
  'api.cerebras.ai api.sambanova.ai api.deepinfra.com api.novita.ai api.hyperbolic.xyz api.moonshot.cn api.moonshot.ai ' +
  'api.minimax.chat api.minimaxi.com api.z.ai open.bigmodel.cn dashscope.aliyuncs.com dashscope-intl.aliyuncs.com ' +
  'api.siliconflow.cn api.stepfun.com api.baichuan-ai.com models.github.ai models.inference.ai.azure.com'

/** Namespace names are written with http and fetched by nobody. */
const NAMESPACES =
  'w3.org json-schema.org schemas.microsoft.com schemas.android.com schemas.xmlsoap.org schemas.openxmlformats.org xmlns.com ' +
  'purl.org ns.adobe.com maven.apache.org xml.apache.org java.sun.com xmlns.jcp.org xmlns.oracle.com sitemaps.org ogp.me ' +
  'docbook.org relaxng.org inkscape.org sodipodi.sourceforge.net springframework.org schema.org oasis-open.org'

/** A set of domains that holds their subdomains as well. */
export interface DomainSet {
  has(host: string): boolean
}

/** Compares label by label from the right, so that `example.com.evil.net` is not in a set with `example.com`. */
export function domainSet(domains: Iterable<string>): DomainSet {
  const known = new Set<string>()
  for (const domain of domains) known.add(domain.toLowerCase())
  return {
    has(host) {
      let name = host
      while (true) {
        if (known.has(name)) return true
        const dot = name.indexOf('.')
        if (dot < 0) return false
        name = name.slice(dot + 1)
      }
    },
  }
}

export const documentationHosts = DOCUMENTATION.split(' ')
export const forgeHosts = FORGES.split(' ')
export const forges = domainSet(forgeHosts)
export const providers = domainSet(PROVIDERS.split(' '))
export const namespaces = domainSet(NAMESPACES.split(' '))
