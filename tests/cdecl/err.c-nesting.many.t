Conditions of the C preprocessor within each other.
--- cmd
{ i=0; while [ $i -lt 70 ]; do echo "#if 1"; i=$((i + 1)); done; echo 'begin { }'; } | "$KTRACE" --check - 2>&1 | head -n 4
echo end
--- stdout
stdin:64:1: error: this condition has no '#endif' [c-endif]
   64 | #if 1
      | ^~~
stdin:65:1: error: conditions are nested too deeply, at most 64 [c-nesting]
end
