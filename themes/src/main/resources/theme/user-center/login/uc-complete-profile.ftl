<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#assign wrong = []>
<#list texts as code><#if messagesPerField.existsError(code)><#assign wrong += [code]></#if></#list>
<#list documents as kind><#if messagesPerField.existsError("material-" + kind)><#assign wrong += ["material-" + kind]></#if></#list>
<@layout.registrationLayout wide=true displayMessage=!wrong?has_content; section>
  <#if section = "header">
    ${msg("uc.particular.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.particular.lead", systemName)}</p>
  <#elseif section = "form">
    <form class="uc-form" id="uc-complete-profile" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="keep"/>
      <#if texts?has_content>
        <section class="uc-sheet" aria-labelledby="uc-particulars">
          <h2 id="uc-particulars">${msg("uc.particular.which")}</h2>
          <div class="uc-two">
            <#list texts as code>
              <@field.input name=code label=msg("uc.particular." + code) hint=msg("uc.particular.hint." + code) value=typed[code]!'' maxlength="120" autofocus=(code?index == 0)/>
            </#list>
          </div>
        </section>
      </#if>
      <#if documents?has_content>
        <section class="uc-sheet" aria-labelledby="uc-documents">
          <h2 id="uc-documents">${msg("uc.particular.documents")}</h2>
          <@material.part>
            <#list documents as kind>
              <@material.slot kind=kind label=msg("uc.material.kind." + kind) hint=msg("uc.particular.hint." + kind)/>
            </#list>
          </@material.part>
        </section>
      </#if>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-leave" formnovalidate>${msg("uc.business.leave")}</button>
        <button type="submit" name="action" value="keep" class="uc-btn uc-primary" id="uc-keep">${msg("uc.particular.keep")}</button>
      </div>
    </form>
    <#if documents?has_content><script type="module" src="${url.resourcesPath}/js/materials.js"></script></#if>
  </#if>
</@layout.registrationLayout>
