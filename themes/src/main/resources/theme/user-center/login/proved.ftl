<#import "template.ftl" as layout>
<#-- What a proof has shown already; it cannot be edited. -->
<#macro card proof>
  <section class="uc-sheet" aria-labelledby="uc-proved">
    <h2 id="uc-proved">${msg("uc.register.proved.by", msg("uc.way." + proof.way))}</h2>
    <dl class="uc-facts">
      <#if proof.name??><div><dt>${msg(proof.uscc???then("uc.register.field.enterpriseName", "uc.register.field.name"))}</dt><dd>${proof.name} <span class="uc-tag uc-good">${msg("uc.register.proved.mark")}</span></dd></div></#if>
      <#if proof.uscc??>
        <div><dt>${msg("uc.register.field.uscc")}</dt><dd>${proof.uscc} <span class="uc-tag uc-good">${msg("uc.register.proved.mark")}</span></dd></div>
      <#elseif proof.number??>
        <div><dt><#if proof.documentType??>${msg("uc.register.document." + proof.documentType)}<#else>${msg("uc.register.field.documentNumber")}</#if></dt><dd>${proof.number} <span class="uc-tag uc-good">${msg("uc.register.proved.mark")}</span></dd></div>
      </#if>
    </dl>
  </section>
</#macro>

<#-- A proof that was there and is too old now, with the way to prove again. -->
<#macro ended text>
  <@layout.note kind="warning">
    <p>${msg(text)}</p>
    <p><a href="${url.loginUrl}">${msg("uc.register.to-login")}</a></p>
  </@layout.note>
</#macro>
