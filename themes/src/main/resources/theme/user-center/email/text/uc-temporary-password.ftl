<#ftl output_format="plainText">
${msg("uc.temporary-password.body", accountName)}

${password}

${msg("uc.temporary-password.how")}

${msg("uc.notice.not-you")}
