<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#import "appeal.ftl" as appeal>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('reason','words') && !materials?filter(m -> messagesPerField.existsError("material-" + m.kind))?has_content; section>
  <#if section = "header">
    ${msg("uc.appeal.reason.title")}
  <#elseif section = "lead">
    <p class="uc-muted">${msg("uc.appeal.reason.lead")}</p>
  <#elseif section = "form">
    <@appeal.progress at="reason"/>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <@buttons.defaultSubmit value="next"/>
      <fieldset class="uc-sheet"<#if messagesPerField.existsError('reason')> aria-describedby="input-error-reason"</#if>>
        <legend><h2>${msg("uc.appeal.reason")}</h2></legend>
        <#if messagesPerField.existsError('reason')>
          <p class="uc-error-text" id="input-error-reason"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${messagesPerField.get('reason')}</span></p>
        </#if>
        <div class="uc-radios">
          <#list reasons as each>
            <label class="uc-check"><input class="uc-check-input" type="radio" name="reason" value="${each}"<#if each == draft.reason> checked</#if>><span class="uc-check-label">${msg("uc.appeal.reason." + each)}</span></label>
          </#list>
        </div>
        <@appeal.words label=msg("uc.appeal.words") hint=msg("uc.appeal.words.hint", maxWords) value=draft.words/>
      </fieldset>
      <section class="uc-sheet" aria-labelledby="uc-appeal-materials">
        <h2 id="uc-appeal-materials">${msg("uc.appeal.materials")}</h2>
        <@material.part>
          <#list materials as each>
            <@material.slot kind=each.kind label=msg("uc.material.kind." + each.kind) hint=["authority-letter", "appeal-evidence"]?seq_contains(each.kind)?then(msg("uc.material.hint." + each.kind), "")/>
          </#list>
        </@material.part>
      </section>
      <@buttons.wizard next="next" nextLabel="uc.recovery.next" back=true/>
    </form>
    <script type="module" src="${url.resourcesPath}/js/materials.js"></script>
  </#if>
</@layout.registrationLayout>
