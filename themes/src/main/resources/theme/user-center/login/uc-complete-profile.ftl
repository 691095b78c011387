<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#assign wrong = []>
<#list texts as code><#if messagesPerField.existsError(code)><#assign wrong += [code]></#if></#list>
<#list documents as kind><#if messagesPerField.existsError("material-" + kind)><#assign wrong += ["material-" + kind]></#if></#list>
<@layout.registrationLayout wide=true displayMessage=!wrong?has_content; section>
  <#if section = "header">
    ${msg(correcting?then("uc.particular.correct.title", "uc.particular.title"))}
  <#elseif section = "lead">
    <p class="uc-muted"><#if !correcting>${msg("uc.particular.lead", systemName)}<#elseif texts?has_content || documents?has_content>${msg("uc.particular.correct.lead")}<#else>${msg("uc.particular.correct.none")}</#if></p>
  <#elseif section = "form">
    <form class="uc-form" id="uc-complete-profile" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="keep"/>
      <#if texts?has_content>
        <section class="uc-sheet" aria-labelledby="uc-particulars">
          <h2 id="uc-particulars">${msg(correcting?then("uc.particular.correct.which", "uc.particular.which"))}</h2>
          <div class="uc-two">
            <#list texts as code>
              <#assign hint = msg("uc.particular.hint." + code)>
              <#if correcting><#assign hint = hint + msg("uc.particular.correct.gap") + present[code]???then(msg("uc.particular.correct.present", present[code]!''), msg("uc.particular.correct.absent"))></#if>
              <@field.input name=code label=msg("uc.particular." + code) hint=hint optional=correcting value=typed[code]!'' maxlength="120" autofocus=(code?index == 0)/>
            </#list>
          </div>
        </section>
      </#if>
      <#if documents?has_content>
        <section class="uc-sheet" aria-labelledby="uc-documents">
          <h2 id="uc-documents">${msg(correcting?then("uc.particular.correct.documents", "uc.particular.documents"))}</h2>
          <@material.part>
            <#list documents as kind>
              <#assign hint = msg("uc.particular.hint." + kind)>
              <#if correcting><#assign hint = hint + msg("uc.particular.correct.gap") + msg(kept?seq_contains(kind)?then("uc.particular.correct.kept", "uc.particular.correct.absent"))></#if>
              <@material.slot kind=kind label=msg("uc.material.kind." + kind) hint=hint/>
            </#list>
          </@material.part>
        </section>
      </#if>
      <div class="uc-wizard-actions">
        <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-leave" formnovalidate>${msg(correcting?then("uc.business.systems.leave", "uc.business.leave"))}</button>
        <#if texts?has_content || documents?has_content><button type="submit" name="action" value="keep" class="uc-btn uc-primary" id="uc-keep">${msg(correcting?then("uc.particular.correct.keep", "uc.particular.keep"))}</button></#if>
      </div>
    </form>
    <#if documents?has_content><script type="module" src="${url.resourcesPath}/js/materials.js"></script></#if>
  </#if>
</@layout.registrationLayout>
