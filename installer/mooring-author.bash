# Completion of mooring-author for bash. The program itself is asked for what can be said.
# shellcheck shell=bash

_mooring_author() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words=$("${COMP_WORDS[0]}" --help 2>/dev/null |
            sed -nE '/^Commands:/,$s/^  ([a-z]+) .*/\1/p; s/.*(--[a-z-]+).*/\1/p')
    elif [ "$previous" = --format ]; then
        words='text json sarif'
    elif [ "${current#-}" != "$current" ]; then
        words=$("${COMP_WORDS[0]}" "${COMP_WORDS[1]}" --help 2>/dev/null | sed -nE 's/^  .*(--[a-z-]+).*/\1/p')
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -F _mooring_author mooring-author
