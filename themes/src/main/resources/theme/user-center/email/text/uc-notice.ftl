<#ftl output_format="plainText">
${msg("uc.notice." + kind + ".body", (parameters.link)!(parameters.date)!(parameters.contact)!(parameters.enterprise)!(parameters.system)!(parameters.person)!"", (parameters.enterprise)!"")}

<#if parameters.issuer??>
${msg("uc.notice.certificate.issuer", parameters.issuer)}

</#if>
<#if kind == "certificate.ending">
<#if parameters.vendor?? && parameters.hotline??>
${msg("uc.notice.certificate.ending.vendor", parameters.vendor, parameters.hotline)}

</#if>
${msg("uc.notice.certificate.ending.how")}
</#if>
<#if security && !kind?starts_with("appeal.")>
${msg((parameters.enterprise?? && !kind?ends_with(".closing"))?then("uc.notice.not-agreed", "uc.notice.not-you"))}
</#if>
