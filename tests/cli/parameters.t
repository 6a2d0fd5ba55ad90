Options of ktrace behind a script that asks for no parameters are warned of: they are the script's; those of a script that asks are not.
--- cmd
echo 'begin { exit(); }' >none.bt
echo 'begin { print(str($1)); exit(); }' >asks.bt
"$KTRACE" --dry-run none.bt -c ls 2>&1 | grep -v Attached
"$KTRACE" --check asks.bt -c 2>&1
"$KTRACE" --check none.bt word 2>&1
--- needs
root
--- stdout
ktrace: warning: '-c' is handed to the script, which asks for no parameters
hint: options of ktrace come before the script, the script's own behind '--'
