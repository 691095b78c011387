<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "materials.ftl" as material>
<#import "appeal.ftl" as appeal>
<@layout.registrationLayout wide=true displayMessage=!messagesPerField.existsError('words'); section>
  <#if section = "header">
    ${msg("uc.appeal.status.title")}
  <#elseif section = "form">
    <section class="uc-sheet">
      <@layout.note kind={"approved": "success", "rejected": "error", "expired": "error", "needs-more": "warning"}[state]!"info">${msg("uc.appeal.state." + state + ".text")}</@layout.note>
      <dl class="uc-facts">
        <div><dt>${msg("uc.appeal.state")}</dt><dd id="uc-appeal-state">${msg("uc.appeal.state." + state)}</dd></div>
        <div><dt>${msg("uc.appeal.submitted-at")}</dt><dd>${submittedAt}</dd></div>
        <div><dt>${msg("uc.appeal.changed-at")}</dt><dd>${changedAt}</dd></div>
        <#if asked><div><dt>${msg("uc.appeal.due-at")}</dt><dd>${dueAt}</dd></div></#if>
        <#if answer??><div><dt>${msg("uc.appeal.answer")}</dt><dd class="uc-words" id="uc-appeal-answer">${answer}</dd></div></#if>
      </dl>
    </section>
    <#if asked>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <@buttons.defaultSubmit value="next"/>
        <section class="uc-sheet" aria-labelledby="uc-appeal-more">
          <h2 id="uc-appeal-more">${msg("uc.appeal.more")}</h2>
          <@appeal.words label=msg("uc.appeal.more.words") hint=msg("uc.appeal.words.hint", maxWords) value=draft.words/>
          <@material.part>
            <#list materials as each>
              <@material.slot kind=each.kind label=msg("uc.material.kind." + each.kind)/>
            </#list>
          </@material.part>
        </section>
        <div class="uc-wizard-actions">
          <button type="submit" name="action" value="login" class="uc-btn uc-plain" id="uc-appeal-login" formnovalidate>${msg("uc.recovery.to-login")}</button>
          <button type="submit" name="action" value="next" class="uc-btn uc-primary" id="uc-appeal-next">${msg("uc.appeal.more.send")}</button>
        </div>
      </form>
      <script type="module" src="${url.resourcesPath}/js/materials.js"></script>
    <#else>
      <@appeal.leave/>
    </#if>
  </#if>
</@layout.registrationLayout>
