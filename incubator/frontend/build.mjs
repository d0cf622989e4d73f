// Bundles the assets with content-hashed names and writes manifest.json beside them.
import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {bootstrap} from './bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const out = join(here, '..', 'static');
const packages = join(root, 'node_modules');

const entries = ['app.js', 'app.css', 'board.js', 'board.css']
  .filter(name => existsSync(join(here, name)));

// A script that imports a stylesheet owns a bundle of the same name, unless that stylesheet is an entry itself.
function manifestOf(outputs) {
  const manifest = {};
  const bundles = {};
  for (const [file, output] of Object.entries(outputs)) {
    if (!output.entryPoint) continue;
    const name = basename(output.entryPoint);
    manifest[name] = relative(out, join(root, file));
    if (output.cssBundle) bundles[name.replace(/\.js$/, '.css')] = relative(out, join(root, output.cssBundle));
  }
  return {...bundles, ...manifest};
}

// Svelte, on which the calendar stands, has no side effects but does not say so: unused parts go.
const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({filter: /./}, async ({path, pluginData, ...from}) => {
      if (pluginData === withoutUnused || !from.importer.startsWith(packages)) return undefined;
      const found = await build.resolve(path, {...from, pluginData: withoutUnused});
      return found.path.startsWith(join(packages, 'svelte')) ? {...found, sideEffects: false} : found;
    });
  },
};

async function bundle() {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map(name => join(here, name)),
    outdir: out,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: 'files/[name]-[hash]',
    splitting: true,
    bundle: true,
    minify: true,
    metafile: true,
    // Svelte, on which the calendar stands, leaves its warnings for developers out.
    conditions: ['production', 'browser', 'module'],
    plugins: [bootstrap, withoutUnused],
    format: 'esm',
    charset: 'utf8',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    // Bootstrap's icons are data: addresses in its stylesheet; a strict CSP wants files of our own.
    loader: {'.woff2': 'file', '.woff': 'file', '.svg': 'file', '.png': 'file'},
    legalComments: 'linked',
    logLevel: 'warning',
  });
  return manifestOf(result.metafile.outputs);
}

// The fonts of official PDFs; they are read by the report writer and never sent to a browser.
function copyPrintFonts() {
  const target = join(out, 'ttf');
  mkdirSync(target, {recursive: true});
  for (const style of ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']) {
    const file = `Tinos_${style}.ttf`;
    copyFileSync(join(packages, '@expo-google-fonts', 'tinos', style, file), join(target, file));
  }
}

function writeLicences() {
  const {dependencies} = JSON.parse(readFileSync(join(root, 'package.json')));
  const lines = Object.keys(dependencies).map(name => {
    const {version, license} = JSON.parse(readFileSync(join(packages, name, 'package.json')));
    return `${name} ${version} ${license}\n`;
  });
  writeFileSync(join(out, 'THIRD-PARTY.txt'), lines.join(''));
}

mkdirSync(out, {recursive: true});
const manifest = entries.length ? await bundle() : {};
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 1) + '\n');
copyPrintFonts();
writeLicences();
