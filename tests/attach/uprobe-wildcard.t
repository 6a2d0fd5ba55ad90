A wildcard over functions of a binary, one link where the kernel can; probe and func name the function.
--- cmd
cp "$TARGETS/calls" .
"$KTRACE" -q -c "./calls 10" -e "uprobe:./calls:work* { @[func] = count(); @by[probe] = count(); }"
--- needs
root
uprobe
--- filter
s/uprobe:[^]]*:/uprobe:/
--- stdout


@[work]: 10
@[work_other]: 10
@by[uprobe:work]: 10
@by[uprobe:work_other]: 10
