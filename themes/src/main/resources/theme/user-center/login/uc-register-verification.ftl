<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#assign result = outcome!"">
<#assign wrong = mismatched![]>
<@layout.registrationLayout wide=true displayMessage=!result?has_content; section>
  <#if section = "header">
    ${msg("uc.register.verification.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg(((subject!"") == "enterprise")?then("uc.register.verification.lead-enterprise", "uc.register.verification.lead"))}</p>
  <#elseif section = "form">
    <#if result?has_content>
      <@layout.note kind=(result == "unreachable")?then("warning", "error")>
        <#if result == "mismatch" && wrong?has_content>
          <#assign names><#list wrong as f>${msg("uc.register.field." + f)}<#sep>${msg("uc.page.comma")}</#list></#assign>
          <p>${msg("uc.register.verification.mismatch-of")} <strong>${names}</strong></p>
          <p>${msg("uc.register.verification.mismatch-next")}</p>
        <#else>
          <p>${msg("uc.register.verification." + result)}</p>
        </#if>
      </@layout.note>
    </#if>
    <form class="uc-form" action="${url.loginAction}" method="post">
      <@buttons.defaultSubmit value="confirm"/>
      <section class="uc-sheet" aria-labelledby="uc-summary">
        <h2 id="uc-summary">${msg("uc.register.verification.summary")}</h2>
        <dl class="uc-facts">
          <#list summary![] as row>
            <div><dt>${msg(row.labelKey)}</dt><dd>${row.value!}</dd></div>
          </#list>
        </dl>
        <p class="uc-hint">${msg("uc.register.verification.hint")}</p>
      </section>
      <@buttons.wizard next="confirm" nextLabel=(result == "unreachable")?then("uc.register.verification.again", "uc.register.verification.confirm") back=true backLabel="uc.register.verification.correct"/>
    </form>
  </#if>
</@layout.registrationLayout>
