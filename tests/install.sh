#!/bin/sh
# install.sh BUILD: installs a build into an empty prefix and tries what a user would have of it.
set -eu
build=$1
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
fail() { echo "install: $*" >&2; exit 1; }

cmake --install "$build" --prefix "$prefix" >/dev/null
"$prefix/bin/citewright" --version
cd "$prefix"
for page in share/man/man1/citewright*.1; do
  [ -s "$page" ] || fail "$page is empty"
  ! command -v man >/dev/null || MANROFFSEQ='' man --warnings -E UTF-8 -l "$page" 2>warnings >page || fail "man cannot show $page"
  [ ! -s warnings ] || { cat warnings; fail "man complains about $page"; }
done
# Every command has a man page, and every page names the program's own version.
"$prefix/bin/citewright" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' >commands
[ -s commands ] || fail "no command is listed"
while read -r command; do
  [ -s "share/man/man1/citewright-$command.1" ] || fail "no man page for $command"
done <commands
bash -n share/bash-completion/completions/citewright
for shell in zsh fish; do
  ! command -v $shell >/dev/null || $shell -n "$(find share/$shell -type f)" || fail "$shell cannot read its completion"
done
complete() {
  bash -c '. share/bash-completion/completions/citewright
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _citewright; printf "%s\n" "${COMPREPLY[@]}"' _ "$@"
}
complete citewright expl | grep -qx explain || fail "bash does not complete a command"
complete citewright explain --co | grep -qx -e --color || fail "bash does not complete an option"
complete citewright explain --color ne | grep -qx never || fail "bash does not complete a value"
complete citewright explain title-tr | grep -qx title-truncated || fail "bash does not complete a rule"
[ -s share/doc/citewright/rules/retracted.md ] || fail "the rules' pages are missing"
echo "installed well"
