<#ftl output_format="plainText">
${msg("uc.code.email." + purpose + ".body")}

${code}

${msg("uc.code.email.secret")}
